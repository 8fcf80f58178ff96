import type { ComponentType } from 'react'
import type { Step } from '../../contract.ts'
import { CallForm, FieldForm, OfferForm, QuietForm, TagForm, TellForm } from './deed-forms.tsx'
import type { FormOf } from './form-of.ts'
import css from './form.module.css'
import { MessageForm } from './message-form.tsx'
import { AwaitForm, HourForm, UntilForm, WaitForm } from './wait-forms.tsx'
import { BranchForm, GateForm, SplitForm } from './way-forms.tsx'
import { CauseForm, DecideForm, TaskForm } from './work-forms.tsx'

const forms: { [D in Step['do']]: ComponentType<FormOf<D>> } = { message: MessageForm, task: TaskForm, offer: OfferForm, field: FieldForm, tag: TagForm, wait: WaitForm, hour: HourForm, await: AwaitForm, until: UntilForm, branch: BranchForm, split: SplitForm, gate: GateForm, call: CallForm, decide: DecideForm, tell: TellForm, cause: CauseForm, quiet: QuietForm }

/** The form of a step, by its kind. */
export function StepForm(props: FormOf<Step['do']>) {
  const Form = forms[props.step.do] as ComponentType<FormOf<Step['do']>>
  return <div className={css.form}><Form {...props} /></div>
}
