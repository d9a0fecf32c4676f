import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import markdown from 'highlight.js/lib/languages/markdown';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { escapeHtml } from './escape.ts';

const highlighter = hljs.newInstance();
const languages = { bash, css, java, javascript, json, markdown, php, python, sql, typescript, xml, yaml };
for (const [name, language] of Object.entries(languages)) highlighter.registerLanguage(name, language);

/** Longer code is shown without colours. */
const maxLength = 50_000;

/** `<pre><code>` with `hljs-…` classes where the language is known; `info` is what follows the fence. */
export function renderCode(text: string, info: string): string {
  const name = /^[\w+#-]+/.exec(info.trim())?.[0]?.toLowerCase() ?? '';
  const isKnown = name !== '' && highlighter.getLanguage(name) !== undefined && text.length <= maxLength;
  const html = isKnown ? highlighter.highlight(text, { language: name, ignoreIllegals: true }).value : escapeHtml(text);
  const language = name === '' ? '' : ` data-language="${escapeHtml(name)}"`;
  // Focusable, because a long line scrolls and a keyboard must reach it.
  return `<pre tabindex="0"${language}><code class="hljs">${html}\n</code></pre>\n`;
}
