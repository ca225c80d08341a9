import { pattern } from '../words/word-list'

/** A last word without a capital, as Romance titles have it: "Le Phare breton", "La Gazette libérée". */
export const TITLE_ADJECTIVE = pattern`
  (?!(?:publi|dat|intitul|diffus|cit|consult|interrog|contact|sollicit|associ)ée?(?!\p{L}))\p{Ll}+(?:é|ée|ique|ale?|
  elle?|aire|ais|aise|ain|aine|ien|ienne|éen|éenne|ois|oise|ico|ica|ano|ana|eño|ero|enne)|libre|breton(?:ne)?|
  normande?|marchande?|savoyarde?|gascon(?:ne)?|picarde?|indépendante?|vivante?|ouvri(?:er|ère)|fermi(?:er|ère)|
  poitevine?|limousine?|girondine?|catalane?|occitane?|basque|corse|populaire|rouge|verte?|bleue?|neuf|neuve|nouveau|
  nouvelle|sportif|sportive|marine?
`
