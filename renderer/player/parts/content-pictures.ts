import '../ui/content/pictures.css';
