/** On what ground a visa (согласование) of a letter is asked of a person. */
export type VisaBasis = 'head' | 'co_executor'
