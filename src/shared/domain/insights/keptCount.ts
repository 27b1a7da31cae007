import type { ContactId } from '../contacts/contact';
import { answerPartOf, emptyAnswerTally, type AnswerTally } from './answerTally';
import { costsIn, spansOf } from './count';
import { addFace, areShort, noFaces, removeFace, shownFaces, type Faces } from './faces';
import { type AnswerFact, type InsightFacts, type InsightPerson } from './facts';
import type { Figure, FigurePart, InsightQuery, PartKey } from './figure';
import { figuresFrom, type Counted } from './figureParts';
import type { MoneyPlan } from './moneyPlan';
import { isAnswerPart } from './partPeople';
import { addToTallies, eachPartOf, emptyTally, standingIn } from './tally';

/** One person with their answers in the order of days, or an answer without a name. */
export type Subject = {
  /** `null`: the answers have no name. */
  readonly id: ContactId | null;
  /** `null` for an answer without a name, and for somebody of whom nothing is known. */
  readonly person: InsightPerson | null;
  readonly answers: readonly AnswerFact[];
};

/** What an act made of somebody. */
export type SubjectChange = { readonly before: Subject; readonly after: Subject };

/** Everything that the nine figures of a query count, kept while people change one by one. */
export type KeptCount = {
  /** Takes somebody out as they were, and puts them in as they are. */
  readonly replace: (change: SubjectChange) => void;
  /** `false` once so many people went that everybody must be looked through again for the faces of a part. */
  readonly isWhole: () => boolean;
  readonly figures: (
    facts: InsightFacts,
    query: InsightQuery,
    hasYearAgo: boolean,
  ) => readonly Figure[];
};

/** Everybody who pays in a currency that can be converted. */
const CONVERTIBLE = '*';

/**
 * Counts everybody for a query. What comes out equals `countBy` over everybody, at any time.
 *
 * @param isSample - Whether sample people count, and nobody else.
 * @param plan - Of the query: while its rates stay as they are.
 */
export function keepCount(
  facts: InsightFacts,
  query: InsightQuery,
  isSample: boolean,
  plan: MoneyPlan,
): KeptCount {
  const [span, spanThen] = spansOf(query);
  const wanted = query.people === null ? null : new Set(query.people);
  const [now, then] = [emptyTally(false), emptyTally(false)];
  const answers = { csat: emptyAnswerTally(), nps: emptyAnswerTally() };
  const answersThen = { csat: emptyAnswerTally(), nps: emptyAnswerTally() };
  /** By part; of customers by currency too. */
  const faces = new Map<string, Faces>();
  const facesOf = (key: string): Faces => {
    let own = faces.get(key);
    if (!own) {
      own = noFaces();
      faces.set(key, own);
    }
    return own;
  };

  const counts = (person: InsightPerson): boolean =>
    person.days.length > 0 &&
    person.isSample === isSample &&
    (!isSample || person.isListed) &&
    (wanted === null || wanted.has(person.id));

  const count = (person: InsightPerson, sign: 1 | -1): void => {
    if (!counts(person)) return;
    addToTallies([now], person, span, plan.convertible, sign);
    addToTallies([then], person, spanThen, plan.convertible, sign);
    const standing = standingIn(person, span);
    if (standing === null) return;
    const move = sign === 1 ? addFace : removeFace;
    eachPartOf(standing, (part) => move(facesOf(part), person));
    const { first, end } = standing;
    if (first === end) return;
    const { currencies } = person;
    const paid =
      typeof currencies === 'string' ? [currencies] : new Set(currencies.slice(first, end));
    let converts = false;
    for (const currency of paid) {
      move(facesOf(`customers/${currency}`), person);
      converts ||= plan.convertible?.has(currency) ?? false;
    }
    if (converts) move(facesOf(`customers/${CONVERTIBLE}`), person);
  };

  /** Whoever is in the trash takes their answers along. */
  const hasSay = ({ id, person }: Omit<Subject, 'answers'>): boolean =>
    (id === null || person?.isListed === true) &&
    (wanted === null || (id !== null && wanted.has(id)));

  const countAnswers = (subject: Subject, sign: 1 | -1): void => {
    if (!hasSay(subject)) return;
    const latest: Partial<Record<AnswerFact['kind'], AnswerFact>> = {};
    for (const answer of subject.answers) {
      if (answer.isSample !== isSample) continue;
      if (isWithin(answer.day, spanThen)) countAnswer(answersThen[answer.kind], answer, sign);
      if (!isWithin(answer.day, span)) continue;
      countAnswer(answers[answer.kind], answer, sign);
      latest[answer.kind] = answer;
    }
    const { person } = subject;
    if (person === null) return;
    const move = sign === 1 ? addFace : removeFace;
    for (const answer of Object.values(latest)) move(facesOf(answerPartOf(answer)), person);
  };

  for (const person of facts.people.values()) count(person, 1);
  for (const subject of answeringSubjects(facts)) countAnswers(subject, 1);

  const partOf = (key: PartKey, currency: string | null): FigurePart => {
    const paidIn = currency === null ? '' : `/${plan.into === null ? currency : CONVERTIBLE}`;
    const own = facesOf(key === 'customers' ? `customers${paidIn}` : key);
    return { key, count: countOf(key, currency, own), first: shownFaces(own) };
  };
  const countOf = (key: PartKey, currency: string | null, { listed }: Faces): number => {
    if (isAnswerPart(key)) return listed + answers.csat.nameless[key] + answers.nps.nameless[key];
    if (key !== 'customers' || currency === null) return now.counts[key];
    return plan.into === null
      ? (now.money.get(currency)?.customers ?? 0)
      : now.convertibleCustomers;
  };

  return {
    replace: ({ before, after }) => {
      if (before.person) count(before.person, -1);
      countAnswers(before, -1);
      if (after.person) count(after.person, 1);
      countAnswers(after, 1);
    },
    isWhole: () => {
      for (const own of faces.values()) if (areShort(own)) return false;
      return true;
    },
    figures: (current, asked, hasYearAgo) => {
      const counted: Counted = {
        now,
        then,
        csat: answers.csat,
        nps: answers.nps,
        csatThen: answersThen.csat,
        npsThen: answersThen.nps,
        ...costsIn(current, asked),
        personOf: (id) => current.people.get(id),
        partOf,
      };
      return figuresFrom(
        counted,
        asked,
        { ...plan, shopCurrency: current.shopCurrency },
        hasYearAgo,
      );
    },
  };
}

const isWithin = (day: number, { from, to }: { readonly from: number; readonly to: number }) =>
  day >= from && day <= to;

function countAnswer(tally: AnswerTally, answer: AnswerFact, sign: 1 | -1): void {
  const part = answerPartOf(answer);
  tally.answers += sign;
  tally.counts[part] += sign;
  tally.scores.set(answer.score, (tally.scores.get(answer.score) ?? 0) + sign);
  if (answer.contactId === null) tally.nameless[part] += sign;
}

/** Everybody who ever answered, with their answers. */
function answeringSubjects({ answers, people }: InsightFacts): readonly Subject[] {
  const nameless: Subject[] = [];
  const named = new Map<ContactId, AnswerFact[]>();
  for (const answer of answers.toSorted((a, b) => a.day - b.day)) {
    const { contactId } = answer;
    if (contactId === null) nameless.push({ id: null, person: null, answers: [answer] });
    else {
      const own = named.get(contactId);
      if (own) own.push(answer);
      else named.set(contactId, [answer]);
    }
  }
  return [
    ...nameless,
    ...[...named].map(([id, own]) => ({ id, person: people.get(id) ?? null, answers: own })),
  ];
}
