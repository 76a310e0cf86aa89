/** What reading a text needs to know of the words an index holds. */
export interface KnownWords {
  /** Documents that have the word. */
  count(word: string): number;
  /** Words with the same stem, by which it is found too. */
  forms(word: string): readonly string[];
  /**
   * What a word may have been meant to be: for words of five letters and more that are rare among `documents`
   * (fewer than 20 + 0.2 %), words one typo away (two from nine letters) that are more than ten times commoner.
   */
  corrections(word: string, documents: number, asPrefix: boolean): readonly string[];
}
