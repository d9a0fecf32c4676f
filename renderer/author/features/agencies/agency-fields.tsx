import { useContractQuery } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { Select } from '#author/ui/select.tsx';
import { TextArea } from '#author/ui/text-area.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import type { LocalText } from '#shared/course/problem.ts';
import { agencyLimits, formatFor, mediumFor } from '#shared/release/agency-values.ts';
import type { Agency } from '#shared/release/agency.ts';
import type { LogoChange } from './agency-dialog.tsx';
import type { AgencyDraft, DraftErrors } from './draft.ts';
import { agencyTexts, formatNames, lmsNames, mediumNames } from './texts.ts';
import { useFileChoice } from './use-file-choice.ts';

export interface FieldsProps {
  readonly draft: AgencyDraft;
  readonly errors: DraftErrors;
  readonly set: (patch: Partial<AgencyDraft>) => void;
}

export function IdentityFields({ draft, errors, set }: FieldsProps) {
  const text = useText();
  const field = (name: 'address' | 'contact' | 'phone') => ({
    label: text(agencyTexts[name]),
    value: draft[name],
    maxLength: agencyLimits[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <div className="agency-grid">
      <div className="wide">
        <TextField
          label={text(agencyTexts.name)}
          description={text(agencyTexts.nameHint)}
          value={draft.name}
          maxLength={agencyLimits.name}
          isRequired
          takesFocus
          error={errors.name ? text(errors.name) : null}
          onChange={(name) => set({ name })}
        />
      </div>
      <TextField
        label={text(agencyTexts.shortName)}
        description={text(agencyTexts.shortNameHint)}
        value={draft.shortName}
        maxLength={agencyLimits.shortName}
        onChange={(shortName) => set({ shortName })}
      />
      <TextField {...field('contact')} />
      <TextField {...field('phone')} />
      <TextField
        label={text(agencyTexts.email)}
        value={draft.email}
        maxLength={agencyLimits.email}
        error={errors.email ? text(errors.email) : null}
        onChange={(email) => set({ email })}
      />
      <div className="wide">
        <TextField {...field('address')} />
      </div>
    </div>
  );
}

function useOptions() {
  const text = useText();
  return <T extends string>(names: Readonly<Record<T, LocalText>>) =>
    // The keys of such a table are its type.
    (Object.keys(names) as T[]).map((id) => ({ id, text: text(names[id]) }));
}

export function PackageFields({ draft, set }: FieldsProps) {
  const text = useText();
  const options = useOptions();
  const languages = { id: agencyTexts.languageId, en: agencyTexts.languageEn };
  return (
    <section className="agency-section">
      <h3>{text(agencyTexts.packageSection)}</h3>
      <div className="agency-grid">
        <Select
          label={text(agencyTexts.lms)}
          value={draft.lms}
          options={options(lmsNames)}
          // What suits the LMS is filled in; both can still be changed below.
          onChange={(lms) => set({ lms, format: formatFor(lms), medium: mediumFor(lms) })}
        />
        <Select
          label={text(agencyTexts.format)}
          value={draft.format}
          options={options(formatNames)}
          onChange={(format) => set({ format })}
        />
        <Select
          label={text(agencyTexts.medium)}
          value={draft.medium}
          options={options(mediumNames)}
          onChange={(medium) => set({ medium })}
        />
        <Select
          label={text(agencyTexts.language)}
          value={draft.language}
          options={options(languages)}
          onChange={(language) => set({ language })}
        />
        <div className="wide">
          <TextArea
            label={text(agencyTexts.notes)}
            value={draft.notes}
            rows={2}
            maxLength={agencyLimits.notes}
            onChange={(notes) => set({ notes })}
          />
        </div>
      </div>
    </section>
  );
}

export interface LookFieldsProps extends FieldsProps {
  readonly agency: Agency | null;
  readonly logo: LogoChange;
  readonly onLogo: (logo: LogoChange) => void;
}

export function LookFields({ draft, errors, set, agency, logo, onLogo }: LookFieldsProps) {
  const text = useText();
  return (
    <section className="agency-section">
      <h3>{text(agencyTexts.lookSection)}</h3>
      <div className="agency-grid">
        <LogoField agency={agency} logo={logo} onLogo={onLogo} />
        <div className="agency-colour">
          <TextField
            label={text(agencyTexts.colour)}
            description={text(agencyTexts.colourHint)}
            value={draft.colour}
            maxLength={7}
            error={errors.colour ? text(errors.colour) : null}
            onChange={(colour) => set({ colour })}
          />
          <input
            type="color"
            aria-label={text(agencyTexts.colour)}
            value={/^#[0-9a-f]{6}$/i.test(draft.colour) ? draft.colour : '#0b6a5d'}
            onChange={(event) => set({ colour: event.target.value })}
          />
        </div>
      </div>
    </section>
  );
}

function LogoField({ agency, logo, onLogo }: Omit<LookFieldsProps, keyof FieldsProps>) {
  const text = useText();
  const hasStored = agency !== null && agency.logo !== null;
  const stored = useContractQuery('agency.logo-image', { id: agency?.id ?? '' }, { enabled: hasStored });
  const choose = useFileChoice('image', onLogo);
  const shown = logo === 'keep' && hasStored ? (stored.data?.url ?? null) : null;
  const name = logo !== null && logo !== 'keep' ? logo.name : null;
  return (
    <div className="agency-logo">
      <span className="ui-label">{text(agencyTexts.logo)}</span>
      <div className="agency-logo-box">
        {shown === null ? null : <img src={shown} alt={text(agencyTexts.logoOf, { name: agency?.name ?? '' })} />}
        {shown === null ? <span>{name ?? text(agencyTexts.logoNone)}</span> : null}
      </div>
      <span className="ui-description">{text(agencyTexts.logoHint)}</span>
      <div className="agency-logo-buttons">
        <Button size="small" onPress={choose}>
          {text(agencyTexts.logoChoose)}
        </Button>
        {shown === null && name === null ? null : (
          <Button size="small" kind="quiet" onPress={() => onLogo(null)}>
            {text(agencyTexts.logoRemove)}
          </Button>
        )}
      </div>
    </div>
  );
}
