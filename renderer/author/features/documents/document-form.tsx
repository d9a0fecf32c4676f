import { useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { RadioCards } from '#author/ui/radio-cards.tsx';
import { Select } from '#author/ui/select.tsx';
import { Switch } from '#author/ui/switch.tsx';
import type { ModuleKind } from '#shared/course/model.ts';
import type { ReleaseHead } from '#shared/release/model.ts';
import { variantNames } from '#shared/documents/question-paper.ts';
import { documentTexts } from './texts.ts';
import { isPaper, type DocumentKind, type DocumentWish } from './wish.ts';

export interface DocumentModule {
  readonly slug: string;
  readonly title: string;
  readonly kind: ModuleKind;
  /** The module's own questions; drawn ones are not counted. */
  readonly questions: number;
}

const kinds: readonly DocumentKind[] = ['handout', 'questions', 'sheet', 'key', 'proof', 'coverage', 'epub'];
const counts = variantNames.map((_, at) => String(at + 1));

/** Modules that may have questions: a test may draw all of them. */
export function modulesWithQuestions(modules: readonly DocumentModule[]): readonly DocumentModule[] {
  return modules.filter(({ kind, questions }) => kind !== 'lesson' || questions > 0);
}

export interface DocumentFormProps {
  readonly wish: DocumentWish;
  readonly modules: readonly DocumentModule[];
  /** Newest first. */
  readonly releases: readonly ReleaseHead[];
  readonly onChange: (wish: DocumentWish) => void;
}

export function DocumentForm({ wish, modules, releases, onChange }: DocumentFormProps) {
  const text = useText();
  const printer = useContractQuery('document.printer', {});
  const why = printer.data?.isAvailable === false && wish.kind !== 'epub' ? printer.data.why : null;
  const withAnswers = wish.kind === 'handout' || wish.kind === 'epub';
  return (
    <div className="document-form">
      {releases.length > 0 ? <FromField wish={wish} releases={releases} onChange={onChange} /> : null}
      <RadioCards
        label={text(documentTexts.kind)}
        value={wish.kind}
        options={kinds.map((id) => ({
          id,
          text: text(documentTexts[id]),
          description: text(documentTexts[`${id}Text`]),
        }))}
        onChange={(kind) => onChange({ ...wish, kind })}
      />
      {withAnswers ? (
        <Switch
          label={text(documentTexts.answers)}
          isSelected={wish.answers === 'with'}
          onChange={(isSelected) => onChange({ ...wish, answers: isSelected ? 'with' : 'without' })}
        />
      ) : null}
      {isPaper(wish.kind) ? <PaperFields wish={wish} modules={modules} onChange={onChange} /> : null}
      {why ? <Banner tone="info">{text(why)}</Banner> : null}
    </div>
  );
}

const draft = 'draft';

function FromField({ wish, releases, onChange }: Omit<DocumentFormProps, 'modules'>) {
  const text = useText();
  const format = useFormat();
  const options = releases.map(({ id, version, at }) => ({
    id,
    text: text(documentTexts.fromRelease, { version, date: format.date(at) }),
  }));
  return (
    <Select
      label={text(documentTexts.from)}
      description={text(documentTexts.fromText)}
      value={wish.releaseId ?? draft}
      options={[{ id: draft, text: text(documentTexts.fromDraft) }, ...options]}
      onChange={(id) => onChange({ ...wish, releaseId: id === draft ? null : id })}
    />
  );
}

function PaperFields({ wish, modules, onChange }: Omit<DocumentFormProps, 'releases'>) {
  const text = useText();
  const possible = modulesWithQuestions(modules);
  if (possible.length === 0) return <Banner tone="warning">{text(documentTexts.noQuestions)}</Banner>;
  return (
    <div className="document-paper">
      <Select
        label={text(documentTexts.module)}
        value={wish.slug}
        options={possible.map(({ slug, title, questions }) => ({
          id: slug,
          text: questions > 0 ? text(documentTexts.moduleCount, { title, count: String(questions) }) : title,
        }))}
        onChange={(slug) => onChange({ ...wish, slug })}
      />
      <Select
        label={text(documentTexts.variants)}
        description={text(documentTexts.variantsText)}
        value={String(wish.variants)}
        options={counts.map((id) => ({ id, text: id }))}
        onChange={(count) => onChange({ ...wish, variants: Number(count) })}
      />
    </div>
  );
}
