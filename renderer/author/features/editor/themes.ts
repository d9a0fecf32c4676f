import type { editor } from 'monaco-editor/editor';

export type ThemeName = 'light' | 'dark';

interface Palette {
  readonly base: editor.BuiltinTheme;
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly mark: string;
  readonly directive: string;
  readonly key: string;
  readonly value: string;
  readonly id: string;
  readonly right: string;
  readonly blank: string;
  readonly math: string;
  readonly code: string;
  readonly link: string;
  readonly lineHighlight: string;
  readonly selection: string;
  readonly found: string;
  readonly foundOther: string;
  readonly border: string;
}

/** The surfaces and the accent are those of ui/tokens.css; every text colour has a contrast of 4.5 or more on them. */
const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    base: 'vs',
    background: '#ffffff',
    text: '#16211f',
    muted: '#5f6e73',
    mark: '#5f6e73',
    directive: '#0b6a5d',
    key: '#1c4f8c',
    value: '#7a4b00',
    id: '#6a3d9a',
    right: '#1a6b2f',
    blank: '#a1211a',
    math: '#6a3d9a',
    code: '#8a3b12',
    link: '#1c4f8c',
    lineHighlight: '#f4f7f7',
    selection: '#bfe3db',
    found: '#ffd24d',
    foundOther: '#ffe69a',
    border: '#dbe1e3',
  },
  dark: {
    base: 'vs-dark',
    background: '#1a2122',
    text: '#e8eeee',
    muted: '#98a7aa',
    mark: '#98a7aa',
    directive: '#6fd1bf',
    key: '#a3cbf6',
    value: '#f1cd7d',
    id: '#cfb2f5',
    right: '#86d79b',
    blank: '#f5a49d',
    math: '#cfb2f5',
    code: '#f0b48a',
    link: '#a3cbf6',
    lineHighlight: '#20292a',
    selection: '#245c53',
    found: '#8a6b10',
    foundOther: '#5a4710',
    border: '#313b3d',
  },
};

/** A style is always said: a token without one would take that of the shorter token name. */
function rule(token: string, color: string, fontStyle = ''): editor.ITokenThemeRule {
  return { token, foreground: color.slice(1), fontStyle };
}

function rules(palette: Palette): editor.ITokenThemeRule[] {
  return [
    rule('', palette.text),
    rule('matter.mark', palette.mark),
    rule('matter.key', palette.key),
    rule('matter.value', palette.value),
    rule('comment', palette.muted, 'italic'),
    rule('directive', palette.directive, 'bold'),
    rule('directive.mark', palette.mark),
    rule('directive.id', palette.id),
    rule('directive.key', palette.key),
    rule('directive.value', palette.value),
    rule('heading', palette.text, 'bold'),
    rule('rule', palette.mark),
    rule('quote', palette.mark),
    rule('alert', palette.directive, 'bold'),
    rule('list', palette.directive),
    rule('task', palette.muted),
    rule('task.right', palette.right, 'bold'),
    rule('blank', palette.blank, 'bold'),
    rule('math', palette.math),
    rule('code', palette.code),
    rule('code.mark', palette.mark),
    rule('link.mark', palette.mark),
    rule('link.text', palette.link),
    rule('image.text', palette.link),
    rule('link.target', palette.muted),
    rule('footnote', palette.link),
    rule('strong', palette.text, 'bold'),
    rule('emphasis', palette.text, 'italic'),
    rule('strong.emphasis', palette.text, 'bold italic'),
    rule('deleted', palette.muted, 'strikethrough'),
    rule('tag', palette.code),
    rule('escape', palette.muted),
    rule('table.mark', palette.mark),
  ];
}

export function themeId(name: ThemeName): string {
  return `ajar-${name}`;
}

export function themeData(name: ThemeName): editor.IStandaloneThemeData {
  const palette = palettes[name];
  return {
    base: palette.base,
    inherit: true,
    rules: rules(palette),
    colors: {
      'editor.background': palette.background,
      'editor.foreground': palette.text,
      'editor.lineHighlightBackground': palette.lineHighlight,
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': palette.selection,
      'editor.rangeHighlightBackground': palette.lineHighlight,
      'editor.findMatchBackground': palette.found,
      'editor.findMatchHighlightBackground': palette.foundOther,
      'editorLineNumber.foreground': palette.muted,
      'editorLineNumber.activeForeground': palette.text,
      'editorGutter.background': palette.background,
      'editorCursor.foreground': palette.directive,
      'editorWidget.background': palette.background,
      'editorWidget.border': palette.border,
      'editorHoverWidget.background': palette.background,
      'editorHoverWidget.border': palette.border,
      'editorSuggestWidget.background': palette.background,
      'editorSuggestWidget.border': palette.border,
      'editorSuggestWidget.foreground': palette.text,
      'editorSuggestWidget.selectedBackground': palette.selection,
      'editorSuggestWidget.selectedForeground': palette.text,
      'editorSuggestWidget.selectedIconForeground': palette.text,
      'editorSuggestWidget.highlightForeground': palette.directive,
      'editorSuggestWidget.focusHighlightForeground': palette.directive,
      'menu.background': palette.background,
      'menu.foreground': palette.text,
      'menu.selectionBackground': palette.selection,
      'menu.selectionForeground': palette.text,
      'menu.border': palette.border,
      focusBorder: palette.directive,
      'scrollbar.shadow': '#00000000',
    },
  };
}
