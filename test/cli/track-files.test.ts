import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unsaid-track-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SAMPLES = new URL('../../samples/', import.meta.url).pathname

async function track(format: string): Promise<Buffer> {
  const out = join(folder, `positions.${format}`)
  const args = ['track', 'positions', SAMPLES, '--actor', 'CN', '--toward', 'RU', '--issue', 'ukraine-war', '--quiet']
  expect(await run([...args, '--format', format, '--out', out])).toBe(0)
  return readFileSync(out)
}

describe('files of an answer over time', () => {
  it('Parquet holds what JSON holds, with the codebook in it', async () => {
    const { rows, codebook } = JSON.parse((await track('json')).toString()) as {
      rows: Record<string, unknown>[]
      codebook: Record<string, string>
    }
    const bytes = await track('parquet')
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    expect(await parquetReadObjects({ file })).toEqual(rows)
    const { key_value_metadata: metadata } = parquetMetadata(file)
    expect(JSON.parse(metadata?.find(({ key }) => key === 'codebook')?.value ?? '')).toEqual(codebook)
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.some(({ level }) => typeof level === 'number')).toBe(true)
    expect(rows.some(({ level }) => level === null)).toBe(true)
  })

  it('PNG is large enough for print, and has ink on white', async () => {
    const image = await loadImage(await track('png'))
    expect(image.width).toBeGreaterThan(1900)
    const canvas = createCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255])
    // The blue in which the first series is drawn.
    let blue = 0
    for (let at = 0; at < data.length; at += 4) if (data[at] === 0 && data[at + 1] === 0x72 && data[at + 2] === 0xb2) blue++
    expect(blue).toBeGreaterThan(100)
  })
})
