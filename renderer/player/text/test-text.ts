/** What the pages of a test say, in one language; only courses with a test carry it. */
export interface TestText {
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
    readonly best: (percent: string) => string;
    /** Where the course's score is that of several tests. */
    readonly coursePassMark: (percent: string) => string;
    readonly thanks: string;
    readonly points: (got: string, of: string) => string;
    /** In place of the points. */
    readonly answersGone: string;
    readonly repeat: string;
    readonly nothingToRepeat: string;
    readonly review: string;
  };
}
