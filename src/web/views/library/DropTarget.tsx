import { type DragEvent, type ReactNode, useState } from 'react'
import { addAddress, go } from '../../state/address.ts'
import { useMay } from '../../state/who.ts'
import { useWords } from '../../state/words.ts'
import { addFiles } from './adding.ts'

/** Files may be dropped anywhere on the page; on a meeting's they are of that meeting. */
export function DropTarget({ children, meeting }: { readonly children: ReactNode; readonly meeting?: string }) {
  const words = useWords()
  const [over, setOver] = useState(false)
  const may = useMay('change')
  const carriesFiles = (event: DragEvent): boolean => may && event.dataTransfer.types.includes('Files')
  const drop = (event: DragEvent): void => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    setOver(false)
    void addFiles([...event.dataTransfer.files], meeting)
    go(addAddress(meeting))
  }
  return (
    <div
      className="drop"
      data-over={over || undefined}
      data-says={words.dropHere}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setOver(false)
      }}
      onDrop={drop}
    >
      {children}
    </div>
  )
}
