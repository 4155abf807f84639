/**
 * Words that say nothing about what a question is about. `not` and what is made with it are among them: a page about a
 * thing that fails is found by the thing. `on` and `in` are, because most pages have them (`turn on`, `sign in`); `off`,
 * `out`, `up`, `back` and `without` are not, because they turn the meaning (`turn off`, `locked out`). `us` is the
 * country, `it` never the department.
 */
const stopWords = new Set(
  (
    'a an the this that these those some any all both each there here ' +
    'i im ive id me my mine myself we our ours you your yours he his she her it its they them their who whose ' +
    'is isnt are arent am was wasnt were werent be been being do does doesnt did didnt doing done ' +
    'have havent has hasnt had having can cant cannot could couldnt will wont would wouldnt shall should shouldnt ' +
    'may might must not no nor dont ' +
    'how what whats when where which why whether if then than so as because ' +
    'and or but of to in on at by for from with into about via ' +
    'get gets getting got just please also too very really still need needs want wants'
  ).split(' '),
);

/** Whether a word, as `wordsOf` gives it, can be left out of a query without losing what it asks. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
