/** The part of Rustici's cmi5 client that builds statements; the library comes without types. */
declare module '@rusticisoftware/cmi5' {
  export interface BuiltStatement {
    readonly id: string;
    readonly [property: string]: unknown;
  }

  export default class Cmi5 {
    _lmsLaunchData: unknown;
    _contextTemplate: string;
    setActor(actor: unknown): void;
    setActivityId(id: string): void;
    setRegistration(registration: string): void;
    includeSourceActivity(include: unknown): void;
    getDuration: () => number;
    initializedStatement(): BuiltStatement;
    completedStatement(): BuiltStatement;
    passedStatement(score: object): BuiltStatement;
    failedStatement(score: object): BuiltStatement;
    terminatedStatement(): BuiltStatement;
  }
}
