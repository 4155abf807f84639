/**
 * Words that narrow a question little: beside words that say more they are not searched for. They are no stop words,
 * for alone they may be all there is.
 */
const light = new Set(
  'able allowed already always anybody anyhow anymore anyone anything anyway away best better bit bring come comes describe difference done else ever every everything exactly explain gave give given gives go goes going gone good got happen happened happens happening instead keep keeps kept kind let lets like list long look looking lot made make makes making many mean means more most much never none now nothing ok okay once one ones only please possible quickly really right said say says seem seems since something somehow sometimes soon still such suddenly sure take takes tell than thank thanks thing things think too tried tries try trying two us versus via vs want wants wanted way ways week well went whole without work worked working works yet'.split(
    ' ',
  ),
);

export function isLightWord(word: string): boolean {
  return light.has(word);
}

/** Words that are common in questions about anything: they are searched for, and tell less than their rarity here says. */
const weak = new Set(
  'again allow ask bad before begin big call check choose close come day days during early easy end ends enter every find finish first five follow four found full get half happen hard help hour hours include inside issue item know large last late later learn leave length line little long lost main mark minute minutes month months new next number numbers old open order page pages part people person pick place plan point present problem put question quick read ready reason receive remain report result right run same second see select send sent separate set short show shows side simple single small someone somebody start starts step stop stops sure take tell text three time times today together top total true turn type under understand until use used useful uses using view wait warn watch week weeks whole wish word words write wrong year years'.split(
    ' ',
  ),
);

export function isWeakWord(word: string): boolean {
  return weak.has(word);
}
