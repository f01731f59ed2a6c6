/** British and American spellings of English become one, so that `programme` finds `program` and back. */

/** What comes before an `-ise` that is no variant of `-ize`. */
const TRUE_ISE = new RegExp(
  `^(?:re|un|over)?(?:${[
    "adv dev rev superv telev improv exerc exc inc prec conc exorc circumc surpr compr enterpr appr repr pra appra lia",
    "cru bru disgu prom prem comprom dem surm parad merchand expert franch treat advert desp chast mort chem val",
    "sunr moonr turquo tortu torto porpo .*w",
  ]
    .join(" ")
    .replaceAll(" ", "|")})is`,
);

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(program)me(s?)$/, "$1$2"],
  [/^(anal|paral|catal|hydrol|electrol|dial)ys(e|es|ed|er|ers|ing)$/, "$1yz$2"],
  [
    /(behavi|col|fav|hon|lab|neighb|harb|endeav|rum|hum|vap|flav|od|tum|savi|vig|arm|parl|cand|rig|demean|clam|splend|val|glam|ferv|sav|misdemean)our(s|ed|ing|able|ite|al|ally|ist|ists|hood|less|ful|er|ers|ism)?$/,
    "$1or$2",
  ],
  [
    /^(cent|met|theat|fib|lit|calib|spect|sab|meag|somb|lust|kilomet|centimet|millimet|micromet|epicent)re(s|d)?$/,
    "$1er$2",
  ],
  [/^(lic|def|off|pret)ence(s|d|less)?$/, "$1ense$2"],
  [/^(catal|dial|anal|prol|monol|epil|homol)ogue(s|d)?$/, "$1og$2"],
  [/^(.*(?:mod|lab|trav|canc|chann|lev|fu|couns|tunn|pan|parc|jew|barr))ell(ed|ing|ers?|ings?)$/, "$1el$2"],
  [/^(.*(?:sign|tot|equ|riv|met|dial|spir|ped))all(ed|ing|ers?|ings?)$/, "$1al$2"],
  [/^(enrol|fulfil|distil|instal)(s|ment|ments)?$/, "$1l$2"],
  [/^(judg|acknowledg)ement(s?)$/, "$1ment$2"],
  [/^practis(e|es|ed|ing)$/, "practic$1"],
  [/^grey/, "gray"],
  [/^ageing$/, "aging"],
  [/^(a?n|leuk|an|is|tox|hyper|hypo|ur)aemi(a|as|c|cs)$/, "$1emi$2"],
  [/^(h)aem(o|a|at|or)/, "$1em$2"],
  [/^(p)aed(i)/, "$1ed$2"],
  [/^(an)aest(h)/, "$1est$2"],
  [/^(gyn)aec/, "$1ec"],
  [/^(encyclop)aedi/, "$1edi"],
  [/^oe(dem|soph|str)/, "e$1"],
  [/^(f)oet(us|al)/, "$1et$2"],
  [/^(man)oeuv(?:re|r)/, "$1euver"],
  [/^(diarrh)oe/, "$1e"],
  [/^(sulph)(?=[a-z]{2})/, "sulf"],
  [/^aluminium/, "aluminum"],
];

const IZE = /^(.{3,})is(e|es|ed|er|ers|ing|ings|ation|ations|ational|able)$/;

/**
 * The American spelling of a folded English word that is written in the British one, else the word itself.
 * @param word small letters without accents
 */
export function foldSpelling(word: string): string {
  for (const [ending, plain] of ENDINGS) {
    if (ending.test(word)) return word.replace(ending, plain);
  }
  return IZE.test(word) && !TRUE_ISE.test(word) ? word.replace(IZE, "$1iz$2") : word;
}
