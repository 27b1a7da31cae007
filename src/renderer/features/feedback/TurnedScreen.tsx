import type { Asked } from './asked';
import { QuestionScreen } from './QuestionScreen';
import { useTurnedScreen } from './useTurnedScreen';

type TurnedScreenProps = {
  readonly asked: Asked;
  readonly shopName: string;
  readonly onBack: () => void;
};

/**
 * The screen turned to the customer: one question, nothing about anybody. It speaks the customer's language
 * as far as it can, and thanks for an answer as for none.
 */
export function TurnedScreen({ asked, shopName, onBack }: TurnedScreenProps) {
  const turned = useTurnedScreen(asked);
  const { kind, contactId } = asked;
  return <QuestionScreen {...{ kind, shopName, turned, onBack }} isNamed={contactId !== null} />;
}
