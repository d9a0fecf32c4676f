import '../ui/content/columns.css';
