import { z } from 'zod'
import { CONCERNS } from '../domain/dictionary.ts'
import { id } from './fields.ts'

/** Fields of the card that can be read off a letter; `person` is the name in one line, `phones` are separated by commas, `topics` is one code. */
export const SUGGESTED_FIELDS = [
  'applicantKind', 'person', 'organisation', 'signatory', 'collectiveCount', 'accountNumber', 'phones', 'email', 'address', 'postalIndex', 'objectAddress', 'inn', 'ogrn', 'contractNumber', 'meterNumber',
  'authorNumber', 'authorDate', 'forwardingBody', 'forwardingNumber', 'forwardingDate', 'forwardingDue', 'type', 'topics', 'replyChannel',
] as const
export type SuggestedField = (typeof SUGGESTED_FIELDS)[number]

/** headers: who sent the message; message: its words; text: what was pasted; file: words of a file, recognised or its own. */
export const suggestionSource = z.object({ kind: z.enum(['headers', 'message', 'text', 'file']), fileId: id.nullable() })
export type SuggestionSource = z.infer<typeof suggestionSource>

export const suggestion = z.object({
  field: z.enum(SUGGESTED_FIELDS),
  value: z.string(),
  /** The words it was read from, as they stand there. */
  words: z.string(),
  source: suggestionSource,
  /** sure: named or checked (a label, a control digit) · likely: by its form · guess: by single words */
  confidence: z.enum(['sure', 'likely', 'guess']),
  /** Whether it may stand in an untouched field as a suggestion; otherwise it is only offered beside it. */
  fills: z.boolean(),
})
export type Suggestion = z.infer<typeof suggestion>

/** Words that may be a ground for closing without action: a person judges them by their sentences. */
export const concern = z.object({ kind: z.enum(CONCERNS), words: z.array(z.string()), fragment: z.string(), source: suggestionSource })
export type ConcernView = z.infer<typeof concern>

export const suggestions = z.object({ fields: z.array(suggestion), concerns: z.array(concern) })
export type Suggestions = z.infer<typeof suggestions>
