import '../ui/content/footnotes.css';
