/** A word without case, and in Cyrillic letters without the ending of its case. */
export function withoutEnding(word: string): string {
  const small = word.toLowerCase();
  return small.length > 4 && /\p{sc=Cyrillic}/u.test(small) ? small.replace(endings, "") : small;
}

const endings =
  /(?:(?:н|д|т)(?:ың|ің)|(?:д|т)(?:ан|ен)|[мпб]ен|ого|его|ому|ему|[ыи]ми|[ая]ми|[гқк][ае]|[дт][аеыі]|ой|ей|[ыи]м|[оеая]м|[ая]х|[ыи]х|[ую]ю|[ая]я|[ое]е|[ыи]е|[ыи]й|[аяуюыиеойь])$/u;
