/** The letter and colour by which an account is known in every part of a meeting. */
export function Badge({ place, label }: { readonly place: number; readonly label?: string | undefined }) {
  return (
    <span className={`badge tone-${place % TONES}`} {...(label ? { title: label } : {})}>
      {letterOf(place)}
      {label && <span className="unseen"> {label}</span>}
    </span>
  )
}

export const TONES = 5

export function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (place % 26))
}
