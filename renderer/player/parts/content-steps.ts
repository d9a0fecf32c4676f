import '../ui/content/steps.css';
