// Whose rules the page is about: findings on it then lead to the rule on that province's public page.
import { createContext, useContext } from 'react'

const RulesPlace = createContext<string | undefined>(undefined)

export const RulesPlaceProvider = RulesPlace.Provider

/** Six digits of the province whose rules judge what is shown; undefined where no single province does. */
export const useRulesPlace = (): string | undefined => useContext(RulesPlace)
