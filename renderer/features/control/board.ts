import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../../contract/index.ts'

export type Board = InferContractRouterOutputs<Contract>['control']['board']
