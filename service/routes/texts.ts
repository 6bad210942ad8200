import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { cancelText } from '../text/cancelText.ts'
import { getText } from '../text/getText.ts'
import { recogniseAgain } from '../text/recogniseAgain.ts'
import type { CallContext } from '../context.ts'
import { as, os } from './os.ts'

export const texts: Router<Contract['texts'], CallContext> = {
  get: os.texts.get.handler(as(getText)),
  cancel: os.texts.cancel.handler(as(cancelText)),
  again: os.texts.again.handler(as(recogniseAgain)),
}
