/** Short stop lists of our own, folded. Long ones hold `us`, `un` or `who`, which are names here. */
import type { Language } from "../../domain/language.ts";

const LISTS: Readonly<Record<Language, string>> = {
  en: `a about above after again against all also although am among an and any are arent as at be because been before
    being below between both but by can cannot cant could couldnt did didnt do does doesnt doing dont during each either
    etc for from further had has have having he her here hers herself him himself his how however i if in into is isnt it
    its itself lets me might more most must my myself neither nor not of off on once only onto or other ought our ours
    ourselves out over own per rather same shall she should since so some such than that the their theirs them
    themselves then there therefore these they this those though through thus to too toward towards under until up upon
    very via was we were what whatever when where whereas whether which while will with within without would you your
    yours yourself yourselves ve ll re d s t`,
  fr: `a afin ai ainsi alors apres au aucun aucune aussi autre autres aux avant avec avoir c ca car ce ceci cela celle
    celles celui ces cet cette ceux chaque chez ci comme comment contre d dans de depuis des donc dont du elle elles en
    encore entre es est et etaient etait etant ete etre eu fait il ils j je jusqu l la le les leur leurs lors lorsqu lui
    m ma mais me meme memes mes moins mon n ne ni nos notre nous on ont ou par parmi pas pendant peu peut peuvent plus
    pour pourquoi puis puisqu qu quand que quel quelle quelles quels qui quoi s sa sans se selon sera ses si sinon soit
    son sont sous sur t ta te tel telle telles tels tes ton tous tout toute toutes tres tu une unes vers voici voila vos
    votre vous y`,
  es: `a adonde ahi al algo algun alguna algunas algunos ambos ante antes aquel aquella aquellas aquellos aqui asi aun
    aunque bajo bien cada como con contra cual cuales cuando cuanto de del desde donde dos durante e el ella ellas ellos
    en entonces entre era eran es esa esas ese eso esos esta estan estar estas este esto estos fue fueron ha habia han
    hasta hay la las le les lo los mas me mediante mi mientras mis muy ni no nos nosotros nuestra nuestro o os otra
    otras otro otros para pero por porque pues que quien quienes se sea segun ser si sido sin sino sobre son su sus
    tambien tan tanto te tiene tienen toda todas todo todos tras tu tus u una unas unos usted ustedes y ya yo`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да для до его ее если есть
    еще же за здесь и из или им их к как какая какие каких какой ко когда которая которого которое которой которую
    которые который которых кто ли между меня мне мой мы на над нам нас не него нее нет ни них но о об однако он она они
    оно от по под при с свой своих себя со так также такие такой там те тем то того тоже той только том тот у уже чего
    чей чем что чтобы эта эти этих это этого этой этом этот`,
  ar: `في من على الي عن ان انه انها هذا هذه ذلك تلك التي الذي الذين ما ماذا هل هو هي هم كان كانت يكون تكون قد لا لم لن
    و او ثم بل كل بعض غير بين حتي اذا كما عند عندما منذ مع اي ايضا اين متي كيف لماذا به بها له لها لهم فيه فيها منه منها
    عليه عليها اليه اليها و ف ب ل ك`,
  zh: `的 了 和 与 及 以及 是 在 于 有 对 为 也 就 都 而 或 或者 被 把 让 从 到 由 向 这 那 这个 那个 这些 那些 其 其中 之 等
    并 并且 但 但是 如果 因为 所以 吗 呢 吧 啊 我 我们 你 你们 他 她 它 他们 什么 怎么 怎样 如何 哪 哪个 哪些 哪里 请`,
};

const sets = new Map<Language, ReadonlySet<string>>();

/** The words of a language that are left out of index and questions, in folded spelling. */
export function stopWordsOf(language: Language): ReadonlySet<string> {
  const known = sets.get(language);
  if (known) return known;
  const set: ReadonlySet<string> = new Set(LISTS[language].split(/\s+/));
  sets.set(language, set);
  return set;
}
