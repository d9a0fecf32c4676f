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
  };
  readonly notice: {
    readonly draft: string;
    readonly lost: string;
    readonly lmsSilent: string;
    readonly readOnly: string;
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
  readonly test: {
    readonly begin: string;
    readonly rules: string;
    readonly ruleQuestions: (count: number) => string;
    readonly rulePassMark: (percent: string) => string;
    readonly ruleTime: (minutes: number) => string;
    readonly ruleAttempts: (left: number, allowed: number) => string;
    readonly ruleUnlimited: string;
    readonly ruleFeedback: Readonly<Record<'immediate' | 'end' | 'none', string>>;
    readonly ruleSurvey: string;
    readonly rulePreTest: string;
    readonly skipSurvey: string;
    readonly finish: string;
    readonly finishAnyway: string;
    readonly open: (count: number) => string;
    readonly allAnswered: string;
    readonly goToOpen: string;
    readonly timeLeft: string;
    readonly timeUp: string;
    readonly oneMinute: string;
    readonly restart: string;
    readonly noAttempts: string;
    readonly attemptsLeft: (left: number) => string;
  };
  readonly result: {
    readonly title: string;
    readonly score: (percent: string) => string;
    readonly yourScore: string;
    readonly best: (percent: string) => string;
    readonly passed: string;
    readonly failed: string;
    readonly done: string;
    readonly thanks: string;
    readonly passMark: (percent: string) => string;
    readonly points: (got: string, of: string) => string;
    readonly repeat: string;
    readonly nothingToRepeat: string;
    readonly review: string;
    readonly noReview: string;
  };
  readonly summary: {
    readonly title: string;
    readonly passed: string;
    readonly completed: string;
    readonly failed: string;
    readonly incomplete: string;
    readonly missing: string;
    readonly repeat: string;
    readonly close: string;
    readonly goOn: (title: string) => string;
  };
  readonly content: {
    /** Above the objectives of a module; the list follows. */
    readonly objectives: string;
    readonly turnCard: string;
    readonly front: string;
    readonly back: string;
    readonly card: (at: number, total: number) => string;
  };
  readonly decimal: string;
}
