import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import type { CallContext } from '../context.ts'
import { checkSpelling } from '../spelling/checkSpelling.ts'
import { learnWord } from '../spelling/learnWord.ts'
import { listWords } from '../spelling/listWords.ts'
import { setWord } from '../spelling/setWord.ts'
import { suggestSpelling } from '../spelling/suggestSpelling.ts'
import { as, os } from './os.ts'

export const spelling: Router<Contract['spelling'], CallContext> = {
  check: os.spelling.check.handler(as(checkSpelling)),
  suggest: os.spelling.suggest.handler(as(suggestSpelling)),
  words: os.spelling.words.handler(as(listWords)),
  learn: os.spelling.learn.handler(as(learnWord)),
  setWord: os.spelling.setWord.handler(as(setWord)),
}
