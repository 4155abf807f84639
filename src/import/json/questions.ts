import type { questionControls } from '../../schemas/questions.ts';
import type { Report } from '../anomalies.ts';
import type { LinkTargets } from '../body/addresses.ts';
import { asMarkdown } from './html-words.ts';
import { defined, isObject, type JsonObject, openObject } from './keys.ts';

/** The portal's kinds of fields, in lower case, and ours. */
const controls: Readonly<Record<string, (typeof questionControls)[number]>> = {
  textbox: 'text',
  multilinetextbox: 'lines',
  numerictextbox: 'number',
  dropdown: 'choice',
  multiselectdropdown: 'choices',
  radiobuttongroup: 'radio',
  datetimepicker: 'date',
  infoblock: 'information',
  textblock: 'information',
};

/**
 * The scoping questions of a topic; `undefined` where the JSON is no form.
 *
 * @param pageOf - the address of the page that a path of the source became
 */
export function readQuestions(
  json: unknown,
  report: Report,
  pageOf?: LinkTargets['pageOf'],
): JsonObject | undefined {
  if (!isObject(json)) return undefined;
  const form = openObject(json, report);
  const elements = form.take('formElements');
  if (!Array.isArray(elements) || !elements.every(isObject)) return undefined;
  const questions = elements.map((element, index) => readQuestion(element, index, report, pageOf));
  checkConditions(questions, report);
  const card = form.take('diagnosticCard');
  return defined({
    title: form.words('title'),
    resourceRequired: form.flag('resourceRequired'),
    subscriptionRequired: form.flag('subscriptionRequired'),
    fileAttachmentHint: form.words('fileAttachmentHint', 'fieAttachmentHint'),
    diagnosticCard: isObject(card) ? readCard(card, report) : undefined,
    questions,
    ...form.rest(),
  });
}

function readCard(card: JsonObject, report: Report): JsonObject {
  const open = openObject(card, report);
  return defined({
    title: open.words('title'),
    description: open.words('description'),
    insightNotAvailableText: open.words('insightNotAvailableText'),
  });
}

function readQuestion(
  element: JsonObject,
  index: number,
  report: Report,
  pageOf: LinkTargets['pageOf'],
): JsonObject {
  const open = openObject(element, report);
  const kind = String(open.take('controlType') ?? '');
  const control = controls[kind.toLowerCase()];
  if (!control)
    report({ code: 'json-control-unknown', line: 1, what: `"${kind}" of question ${index + 1}.` });
  const order = open.take('order');
  const dynamic = open.take('dynamicDropdownOptions');
  const visibility = open.words('visibility');
  return defined({
    id: open.words('id') ?? `question_${index + 1}`,
    order: typeof order === 'number' && Number.isInteger(order) ? order : undefined,
    control: control ?? 'text',
    label: open.words('displayLabel') ?? '',
    required: open.flag('required'),
    hint: open.words('watermarkText'),
    help: asMarkdown(open.words('infoBalloonText', 'infoBallonText'), report, pageOf),
    content: asMarkdown(open.words('content'), report, pageOf),
    hints: open.objects('hints').map((hint) => String(openObject(hint, report).words('text') ?? '')),
    options: [...open.objects('dropdownOptions'), ...open.objects('radioButtonOptions')].map((option) => {
      const { words } = openObject(option, report);
      const value = words('value') ?? '';
      return { value, text: words('text') ?? value };
    }),
    visibility: visibility === 'true' ? undefined : visibility,
    clients: open.list('diagnosticInputRequiredClients'),
    useAsAdditionalDetails: open.flag('useAsAdditionalDetails'),
    validations: open.objects('validations'),
    dynamicOptions: isObject(dynamic) ? dynamic : undefined,
    ...open.rest(),
  });
}

/** A condition may name a question or an answer that the form does not have: a person should look at it. */
function checkConditions(questions: readonly JsonObject[], report: Report): void {
  const ids = new Set(questions.map(({ id }) => String(id).toLowerCase()));
  for (const { id, visibility } of questions) {
    for (const term of String(visibility ?? '').split(/&&|\|\|/)) {
      const name = /^[\s(!]*([\w.-]+)\s*[!=]=/.exec(term)?.[1];
      if (name !== undefined && !ids.has(name.toLowerCase())) {
        report({ code: 'json-expression', line: 1, what: `${String(id)} is asked depending on "${name}".` });
      }
    }
  }
}
