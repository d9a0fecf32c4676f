import { counted } from './counted.ts';
import type { TestText } from './test-text.ts';

export const englishTest: TestText = {
  test: {
    begin: 'Start',
    rules: 'Before you start',
    ruleQuestions: (count) => `Questions: ${count}.`,
    rulePassMark: (percent) => `Pass mark: ${percent}.`,
    ruleTime: (minutes) => `Time: ${counted(minutes, 'minute', 'minutes')}, from the moment you start.`,
    ruleAttempts: (left, allowed) => `Attempts: ${left} of ${allowed} left. The best score counts.`,
    ruleUnlimited: 'You may repeat it at any time. The best score counts.',
    ruleFeedback: {
      immediate: 'Each answer can be checked at once; it cannot be changed after that.',
      end: 'Answers are discussed when you have finished.',
      none: 'Only the score is shown.',
    },
    ruleSurvey: 'There are no right or wrong answers. Say what you think.',
    rulePreTest: 'This test shows what you know already. It does not decide whether you pass.',
    skipSurvey: 'Skip the survey',
    finish: 'Finish and hand in',
    finishAnyway: 'Hand in anyway',
    open: (count) => `${counted(count, 'question is', 'questions are')} not answered yet.`,
    allAnswered: 'All questions are answered.',
    goToOpen: 'Go to the open question',
    timeLeft: 'Time left',
    timeUp: 'Time is up. Your answers were handed in.',
    oneMinute: 'One minute left.',
    restart: 'Try again',
    noAttempts: 'There are no attempts left.',
    attemptsLeft: (left) => `Attempts left: ${left}.`,
  },
  result: {
    title: 'Result',
    best: (percent) => `Best score: ${percent}`,
    coursePassMark: (percent) => `Pass mark of the course: ${percent}, all tests together.`,
    thanks: 'Thank you. Your answers were received.',
    points: (got, of) => `${got} of ${of} points`,
    answersGone:
      'Some answers are no longer there: the course has changed, or the LMS had no room for them. Your score stands.',
    repeat: 'What to study again',
    nothingToRepeat: 'All answers are right.',
    review: 'Answers discussed',
  },
};
