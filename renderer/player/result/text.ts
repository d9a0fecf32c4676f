/** Sentences about the learner and the result slip, in one language; they load with their pages, not with the course. */
export interface ResultText {
  readonly who: string;
  readonly whoLead: string;
  readonly name: string;
  readonly agency: string;
  readonly nip: string;
  readonly nipDoubtful: string;
  readonly nameMissing: string;
  readonly save: string;
  readonly back: string;
  readonly notMe: string;
  readonly proof: string;
  readonly interim: string;
  readonly course: string;
  readonly version: string;
  readonly result: string;
  readonly score: string;
  readonly begun: string;
  readonly finished: string;
  readonly date: string;
  readonly time: string;
  readonly minutes: string;
  readonly code: string;
  readonly noCertificate: string;
  readonly print: string;
  readonly download: string;
  readonly share: string;
  readonly slipLead: string;
  readonly meaning: string;
}
