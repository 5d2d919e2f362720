export { highestPosition, isPosition, type Mark, notApplicable, nothing, notMine, notObservable, notSure } from './mark.ts'
