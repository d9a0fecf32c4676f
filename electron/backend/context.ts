import type { MethodName, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import type { AjarEvent } from '#shared/contract/events.ts';
import type { JobRegistry } from './job-registry.ts';
import type { LibraryHolder } from './library-holder.ts';
import type { BackendPorts } from './ports.ts';
import type { SettingsKeeper } from './settings/keeper.ts';

/** What every handler may use. */
export interface BackendContext {
  readonly ports: BackendPorts;
  readonly library: LibraryHolder;
  readonly settings: SettingsKeeper;
  readonly jobs: JobRegistry;
  publish(event: AjarEvent): void;
}

/** Carries out one method of the contract; throws `ContractFailure` for what the person should know. */
export type Handler<M extends MethodName> = (
  context: BackendContext,
  input: ParsedInputOf<M>,
) => OutputOf<M> | Promise<OutputOf<M>>;
