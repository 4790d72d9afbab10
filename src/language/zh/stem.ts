/** Chinese words do not inflect. */
export function stem(word: string): string {
  return word
}
