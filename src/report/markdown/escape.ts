/** Documents are hostile: nothing in them may become markup. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~$&!]/gu, '\\$&')
    .replace(/^\s*(?:[-+=]|\d+[.)])/u, (mark) => mark.replace(/.$/u, '\\$&'))
    .replaceAll(/:(?=\/\/)/gu, '\\:')
}
