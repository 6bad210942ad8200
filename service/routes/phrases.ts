import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import type { CallContext } from '../context.ts'
import { listPhrases } from '../phrases/listPhrases.ts'
import { phrasesForCase } from '../phrases/phrasesForCase.ts'
import { savePhrase } from '../phrases/savePhrase.ts'
import { as, os } from './os.ts'

export const phrases: Router<Contract['phrases'], CallContext> = {
  list: os.phrases.list.handler(as(listPhrases)),
  forCase: os.phrases.forCase.handler(as(phrasesForCase)),
  save: os.phrases.save.handler(as(savePhrase)),
}
