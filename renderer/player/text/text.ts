/** Every sentence that the player says, in one language. */
export interface PlayerText {
  readonly start: {
    readonly begin: string;
    readonly resume: (moduleTitle: string) => string;
    readonly resumeLead: string;
    readonly modules: (count: number) => string;
    readonly minutes: (count: number) => string;
    readonly questions: (count: number) => string;
    readonly contents: string;
    readonly passMark: (percent: string) => string;
    /** `name`: null while nobody gave one. */
    readonly learner: (name: string | null) => string;
    readonly nameYourself: string;
    readonly changeLearner: string;
  };
  readonly header: {
    readonly skipLink: string;
    readonly contents: string;
    readonly progress: (done: number, total: number) => string;
    readonly display: string;
    readonly theme: string;
    readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
    readonly textSize: string;
    readonly smaller: string;
    readonly larger: string;
    readonly print: string;
    readonly saved: string;
    readonly unsaved: string;
    readonly unsavedHelp: string;
    readonly elsewhere: string;
    readonly goOnHere: string;
  };
  readonly notice: {
    readonly draft: string;
    readonly lost: string;
    readonly lmsSilent: string;
    readonly sessionOver: string;
    readonly readOnly: string;
    readonly shortened: string;
    readonly loadFailed: string;
    readonly retry: string;
    readonly locked: string;
    readonly opened: (title: string) => string;
  };
  readonly kinds: Readonly<Record<'lesson' | 'practice' | 'pre-test' | 'post-test' | 'survey', string>>;
  readonly statuses: Readonly<Record<'not-started' | 'in-progress' | 'done' | 'passed' | 'failed', string>>;
  readonly nav: {
    readonly contents: string;
    readonly next: string;
    readonly previous: string;
    readonly summary: string;
    readonly position: (at: number, total: number) => string;
  };
  readonly question: {
    readonly label: (number: number, total: number) => string;
    readonly points: (points: string) => string;
    readonly chooseOne: string;
    readonly chooseMany: string;
    readonly fill: string;
    readonly blank: (number: number) => string;
    readonly matchEach: string;
    readonly sortEach: string;
    readonly arrange: string;
    readonly move: (item: string) => string;
    readonly moveUp: (item: string) => string;
    readonly moveDown: (item: string) => string;
    readonly place: (at: number, total: number) => string;
    readonly rightPlace: (at: number) => string;
    readonly pointOne: string;
    readonly pointMany: string;
    readonly rate: string;
    readonly write: string;
    readonly words: (count: number, least: number) => string;
    readonly model: string;
    readonly keep: string;
    readonly choose: string;
    readonly yes: string;
    readonly no: string;
    readonly check: string;
    readonly hint: string;
    readonly answerFirst: string;
    readonly verdicts: Readonly<Record<'correct' | 'partial' | 'incorrect' | 'neutral', string>>;
    readonly yourAnswer: string;
    readonly noAnswer: string;
    readonly rightAnswer: string;
    readonly right: string;
    readonly wrong: string;
    readonly missed: string;
    readonly explanation: string;
  };
  readonly summary: {
    readonly title: string;
    readonly yourScore: string;
    readonly passed: string;
    readonly completed: string;
    readonly failed: string;
    readonly incomplete: string;
    readonly missing: string;
    readonly repeat: string;
    readonly close: string;
    readonly proof: string;
    readonly backToLms: string;
    readonly goOn: (title: string) => string;
  };
  readonly content: {
    /** Above the objectives of a module; the list follows. */
    readonly objectives: string;
    readonly zoom: string;
    readonly shrink: string;
    readonly turnCard: string;
    readonly front: string;
    readonly back: string;
    readonly card: (at: number, total: number) => string;
  };
  readonly decimal: string;
}
