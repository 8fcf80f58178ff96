import type { Step } from '../../contract.ts'
import type { Saying } from '../word/step-words.ts'
import type { Fields } from '#modules/parties/web/filter/fields.ts'

/** What each form of a step gets. `playbookId`: the one being edited, once it is kept. */
export interface FormOf<D extends Step['do']> { step: Extract<Step, { do: D }>; onChange: (next: Step) => void; saying: Saying & { fields: Fields }; playbookId: string | undefined }
