import type { ContactId } from '@shared/domain/contacts/contact';
import { AnswersCard } from './AnswersCard';
import { CertificatesCard } from './CertificatesCard';
import { NoticeCard } from './NoticeCard';
import { RequestsCard } from './RequestsCard';
import { RetentionCard } from './RetentionCard';
import { TakenBackCard } from './TakenBackCard';
import { WordingsCard } from './WordingsCard';

type PrivacySettingsProps = {
  readonly personHref: (id: ContactId) => string;
  readonly onCertificate: (erasureId: string) => void;
  /** To the notice for customers, as a paper. */
  readonly onNotice: () => void;
};

/** Requests with their term, how they are answered, the notice, the words of consent, what is kept for how long, and the certificates of erasures. */
export const PrivacySettings = ({ personHref, onCertificate, onNotice }: PrivacySettingsProps) => (
  <>
    <RequestsCard personHref={personHref} />
    <AnswersCard />
    <NoticeCard onNotice={onNotice} />
    <WordingsCard />
    <RetentionCard personHref={personHref} onCertificate={onCertificate} />
    <TakenBackCard />
    <CertificatesCard onCertificate={onCertificate} />
  </>
);
