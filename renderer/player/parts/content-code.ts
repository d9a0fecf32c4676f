import '../ui/content/code.css';
