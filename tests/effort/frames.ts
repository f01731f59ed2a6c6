/** Places in a question where something is read on from what stands before, in six languages: `{}` is filled. */

/** One kind of place a row. */
export const FRAMES: readonly (readonly string[])[] = [
  // Between dates.
  [
    "from 2019 to {} 2023",
    "between May 2020 and {} 2023",
    "de 2019 à {} 2023",
    "entre 2019 y {} 2023",
    "с 2019 по {} 2023",
    "من 2019 إلى {} 2023",
    "从2019年到{}2023年",
    "who met from 2019 {} 2023?",
    "5 {} 7 May 2023",
    "last year {} 2021",
  ],
  // After prepositions, before a date and without.
  [
    "what happened before {} 2023",
    "since {} 2020?",
    "who is the focal point in {}",
    "contributions of {}",
    "les contributions avant {} 2023",
    "los documentos de {}",
    "документы до {} 2023",
    "الوثائق قبل {} 2023",
    "在{}之前的文件",
  ],
  // In quotes and brackets, closed and not.
  [
    'who wrote "{}"',
    'who wrote "{}',
    "où est « {} »",
    "где «{}»",
    "什么是“{}”",
    "the circular ({})",
    "the circular ({}",
    "[{}] 2023",
    "<{}> 2023",
  ],
  // In lists.
  [
    "France, {}, and Spain",
    "Q3/2, {}; 2023",
    "1. {}\n2. {}",
    "- {}\n- 2020",
    "la France, {} et 2020",
    "法国、{}和2020年",
  ],
  // Before and behind question marks.
  ["{}?", "{}? {}?", "¿{}?", "{}؟", "{}？", "who is {}?", "{}\n?", "and {}...?"],
  // Between identifiers, addresses, figures, names.
  [
    "Q3/2 {} SG2RGQ/20",
    "Resolution 179 {} (Rev. Dubai, 2018)",
    "cop@itu.int {} +41 22 730 6760",
    "document 2/71 {} Rev.1",
    "12 {} 000 CHF",
    "Mr Orhan {} Osmani",
    "Rev. {} 3",
  ],
  // Alone.
  ["{}", "{} 2023", "2023 {}", "{} Q3/2", "ITU {}"],
];

/** What stands between the repeated phrases. */
export const BETWEEN: readonly string[] = ["  ", ", ", " - ", "\n", " and ", "", ". ", "/"];

/** What ends a filling, so that what was read on with so far does not fit. */
export const ENDS: readonly string[] = ["", "x", " x", "!", "\u00e9", "1", "?"];
