import type { languages } from 'monaco-editor/editor';

export const languageId = 'ajar-markdown';

type Rule = languages.IMonarchLanguageRule;

/** What may stand in a line of running text. */
const inline: readonly Rule[] = [
  [/\\[\\`*_{}[\]()#+\-.!$|~>]/, 'escape'],
  [/\[\[[^\]]*\]\]/, 'blank'],
  [/`[^`]+`/, 'code'],
  [/\$\$[^$]+\$\$/, 'math'],
  [/\$(?![\s\d])[^$]*[^\s$]\$(?!\d)/, 'math'],
  [/(!\[)([^\]]*)(\]\()([^)]*)(\))/, ['link.mark', 'image.text', 'link.mark', 'link.target', 'link.mark']],
  [/\[\^[^\]]+\]:?/, 'footnote'],
  [/(\[)([^\]]*)(\]\()([^)]*)(\))/, ['link.mark', 'link.text', 'link.mark', 'link.target', 'link.mark']],
  [/\{(?=[#.\w][^}]*\})/, { token: 'directive.mark', next: '@attributes' }],
  [/\*\*\*(?=\S)(?:[^*]|\*(?!\*\*))+\*\*\*/, 'strong.emphasis'],
  [/\*\*(?=\S)(?:[^*]|\*(?!\*))+\*\*|__(?=\S)(?:[^_]|_(?!_))+__/, 'strong'],
  [/\*(?=[^\s*])[^*]+\*/, 'emphasis'],
  [/\b_(?=[^\s_])[^_]+_\b/, 'emphasis'],
  [/~~[^~]+~~/, 'deleted'],
  [/<\/?[a-zA-Z][^>]*>/, 'tag'],
  [/\|/, 'table.mark'],
];

/** The colouring rules of course text: front matter, directives, questions, blanks, maths and Markdown. */
export const tokenizer: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenPostfix: '',
  start: 'first',
  tokenizer: {
    first: [
      [/^---[ \t]*$/, { token: 'matter.mark', switchTo: '@matter' }],
      [/^(?!---[ \t]*$)/, { token: '', switchTo: '@body' }],
    ],
    matter: [
      [/^(?:---|\.\.\.)[ \t]*$/, { token: 'matter.mark', switchTo: '@body' }],
      [/#.*$/, 'comment'],
      [/^([ \t]*(?:- )?[ \t]*[\w-]+)([ \t]*:)/, ['matter.key', 'matter.mark']],
      [/"[^"]*"|'[^']*'/, 'matter.value'],
      [/[[\]{},]/, 'matter.mark'],
      [/[^#[\]{},"']+/, 'matter.value'],
    ],
    body: [
      [
        /^([ \t]*)(:{3,})([ \t]*)([\w-]+)([ \t]*)(\{)/,
        ['', 'directive.mark', '', 'directive', '', { token: 'directive.mark', next: '@attributes' }],
      ],
      [/^([ \t]*)(:{3,})([ \t]*)([\w-]*)([ \t]*)$/, ['', 'directive.mark', '', 'directive', '']],
      [/^[ \t]*(`{3,}|~{3,})[^`]*$/, { token: 'code.mark', next: '@code.$1' }],
      [/^[ \t]*\$\$[ \t]*$/, { token: 'math', next: '@maths' }],
      [/^#{1,6}[ \t].*$/, 'heading'],
      [/^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/, 'rule'],
      [/^([ \t]*(?:>[ \t]?)+)(\[!\w+\])/, ['quote', 'alert']],
      [/^[ \t]*(?:>[ \t]?)+/, 'quote'],
      [/^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)(\[[xX]\])(?=[ \t])/, ['list', 'task.right']],
      [/^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)(\[ \])(?=[ \t])/, ['list', 'task']],
      [/^[ \t]*(?:[-*+]|\d+[.)])[ \t]/, 'list'],
      { include: '@inline' },
    ],
    inline: [...inline],
    attributes: [
      [/^/, { token: '', next: '@pop' }],
      [/\}/, { token: 'directive.mark', next: '@pop' }],
      [/#[\w-]+/, 'directive.id'],
      [/([\w-]+)(=)/, ['directive.key', 'directive.mark']],
      [/"[^"]*"?|'[^']*'?/, 'directive.value'],
      [/[^\s}"'=#]+/, 'directive.value'],
    ],
    code: [
      [
        /^[ \t]*(`{3,}|~{3,})[ \t]*$/,
        { cases: { '$1==$S2': { token: 'code.mark', next: '@pop' }, '@default': 'code' } },
      ],
      [/.+/, 'code'],
    ],
    maths: [
      [/^.*\$\$[ \t]*$/, { token: 'math', next: '@pop' }],
      [/.+/, 'math'],
    ],
  },
};

/** Behaviour while typing: nothing closes or continues by itself, so that text arrives as it was typed. */
export const configuration: languages.LanguageConfiguration = {
  brackets: [],
  autoClosingPairs: [],
  surroundingPairs: [
    { open: '(', close: ')' },
    { open: '[', close: ']' },
    { open: '"', close: '"' },
    { open: '`', close: '`' },
    { open: '*', close: '*' },
    { open: '_', close: '_' },
    { open: '$', close: '$' },
  ],
  wordPattern: /[\p{L}\p{N}_]+(?:[-'’][\p{L}\p{N}_]+)*/u,
};
