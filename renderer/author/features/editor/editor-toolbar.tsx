import {
  Bold,
  CircleHelp,
  Heading,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  Quote,
  Redo2,
  SquarePlus,
  Undo2,
} from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { IconButton } from '#author/ui/icon-button.tsx';
import { Menu, MenuItem } from '#author/ui/menu.tsx';
import { Toolbar, ToolbarGroup, ToolbarSeparator } from '#author/ui/toolbar.tsx';
import type { LocalText } from '#shared/course/problem.ts';
import { containerSnippets } from './container-snippets.ts';
import type { EditorCommands } from './editor-commands.ts';
import { templateFor, type Snippet } from './snippets.ts';
import { TableMenu } from './table-menu.tsx';
import { editorTexts as texts } from './texts.ts';

export interface EditorToolbarProps {
  /** Null while no module is open: the buttons are there, and off. */
  readonly commands: EditorCommands | null;
  /** The course's language (BCP 47): what is inserted is written in it. */
  readonly language: string;
  readonly onLink: () => void;
  readonly onImage: () => void;
  readonly onQuestion: () => void;
}

interface ToolProps {
  readonly label: LocalText;
  readonly icon: ReactNode;
  readonly shortcut?: string;
  readonly run: (() => void) | null;
}

function Tool({ label, icon, shortcut, run }: ToolProps): ReactElement {
  const text = useText();
  return (
    <IconButton
      size="small"
      label={text(label)}
      icon={icon}
      shortcut={shortcut}
      isDisabled={run === null}
      onPress={() => run?.()}
    />
  );
}

interface SnippetMenuProps {
  readonly label: LocalText;
  readonly title: LocalText;
  readonly icon: ReactNode;
  readonly snippets: readonly Snippet[];
  readonly language: string;
  readonly commands: EditorCommands | null;
}

function SnippetMenu({ label, title, icon, snippets, language, commands }: SnippetMenuProps): ReactElement {
  const text = useText();
  const button = (
    <Button size="small" kind="quiet" icon={icon} isDisabled={commands === null} aria-label={text(title)}>
      {text(label)}
    </Button>
  );
  return (
    <Menu label={text(title)} button={button}>
      {snippets.map((snippet) => (
        <MenuItem
          key={snippet.id}
          text={text(snippet.label)}
          onAction={() => afterMenu(() => commands?.insertBlock(templateFor(snippet, language)))}
        />
      ))}
    </Menu>
  );
}

/** The menu gives the focus back to its button when it has closed; the text gets it after that. */
function afterMenu(act: () => void): void {
  setTimeout(act, 50);
}

function HeadingMenu({ commands }: { readonly commands: EditorCommands | null }): ReactElement {
  const text = useText();
  const button = (
    <IconButton
      size="small"
      label={text(texts.headings)}
      icon={<Heading aria-hidden />}
      isDisabled={commands === null}
    />
  );
  const levels = [
    [2, texts.heading2],
    [3, texts.heading3],
    [4, texts.heading4],
  ] as const;
  return (
    <Menu label={text(texts.headings)} button={button}>
      {levels.map(([level, label]) => (
        <MenuItem
          key={level}
          text={text(label)}
          shortcut={'#'.repeat(level)}
          onAction={() => afterMenu(() => commands?.heading(level))}
        />
      ))}
    </Menu>
  );
}

/** Formatting and inserting. One tab stop; the arrow keys move between the buttons. */
export function EditorToolbar({ commands, language, onLink, onImage, onQuestion }: EditorToolbarProps): ReactElement {
  const text = useText();
  const blocks = containerSnippets.filter(({ id }) => id !== 'table');
  const when = (act: (commands: EditorCommands) => void) => (commands ? () => act(commands) : null);
  return (
    <Toolbar label={text(texts.toolbar)}>
      <ToolbarGroup label={text(texts.history)}>
        <Tool label={texts.undo} icon={<Undo2 aria-hidden />} shortcut="Ctrl+Z" run={when((c) => c.undo())} />
        <Tool label={texts.redo} icon={<Redo2 aria-hidden />} shortcut="Ctrl+Y" run={when((c) => c.redo())} />
      </ToolbarGroup>
      <ToolbarSeparator />
      <ToolbarGroup label={text(texts.characters)}>
        <Tool label={texts.bold} icon={<Bold aria-hidden />} shortcut="Ctrl+B" run={when((c) => c.mark('**'))} />
        <Tool label={texts.italic} icon={<Italic aria-hidden />} shortcut="Ctrl+I" run={when((c) => c.mark('*'))} />
        <HeadingMenu commands={commands} />
      </ToolbarGroup>
      <ToolbarSeparator />
      <ToolbarGroup label={text(texts.paragraphs)}>
        <Tool label={texts.bullets} icon={<List aria-hidden />} run={when((c) => c.lines('bullets'))} />
        <Tool label={texts.numbers} icon={<ListOrdered aria-hidden />} run={when((c) => c.lines('numbers'))} />
        <Tool label={texts.quote} icon={<Quote aria-hidden />} run={when((c) => c.lines('quote'))} />
      </ToolbarGroup>
      <ToolbarSeparator />
      <ToolbarGroup label={text(texts.insert)}>
        <Tool label={texts.link} icon={<Link aria-hidden />} shortcut="Ctrl+K" run={when(onLink)} />
        <Tool label={texts.image} icon={<Image aria-hidden />} run={when(onImage)} />
        <TableMenu commands={commands} language={language} />
        <Button
          size="small"
          kind="quiet"
          icon={<CircleHelp aria-hidden />}
          isDisabled={commands === null}
          aria-label={text(texts.questionMenu)}
          onPress={onQuestion}
        >
          {text(texts.question)}
        </Button>
        <SnippetMenu
          label={texts.block}
          title={texts.blockMenu}
          icon={<SquarePlus aria-hidden />}
          snippets={blocks}
          language={language}
          commands={commands}
        />
      </ToolbarGroup>
    </Toolbar>
  );
}
