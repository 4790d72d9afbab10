import { z } from 'zod'
import { LANGUAGES } from '../model/index.ts'

/** The shape of `publishers/*.yaml`: official publishers and state media. `scripts/build-knowledge.ts` holds the files to it. */
export const publisherFileSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** Side whose word it is. */
    side: z.string(),
    type: z.enum(['presidency', 'government', 'foreign-ministry', 'ministry', 'parliament', 'organisation', 'state-media']),
    /** 1 is an authority that takes part in meetings itself, 2 another authority, 3 a medium. */
    tier: z.int().min(1).max(3),
    /** Those of the languages that are read in which it publishes. */
    languages: z.array(z.enum(LANGUAGES)).min(1),
    site: z.url(),
    /** Ends of host names. */
    hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).min(1),
    /** Addresses of feeds, where they are known. */
    feeds: z.array(z.url()),
    /** Day on which the address was last fetched; null while nobody did. */
    verified: z.iso.date().nullable(),
    name: z.strictObject({ en: z.string(), zh: z.string(), ru: z.string() }),
    /** Other names in front matter and at the head of texts. */
    aliases: z.array(z.string()).optional(),
    /** Datelines and credits that only this publisher writes. */
    credits: z.array(z.string()).optional(),
  }),
)

export type PublisherEntry = z.infer<typeof publisherFileSchema>[number]
