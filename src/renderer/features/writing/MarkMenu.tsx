import { useTranslation } from 'react-i18next';
import { PLACEHOLDERS, type Placeholder } from '@shared/domain/messages/template';
import { Button } from '@renderer/ui/Button';
import { Menu } from '@renderer/ui/Menu';

type MarkMenuProps = {
  readonly label: string;
  /** Above the names. */
  readonly title?: string | undefined;
  readonly onChoose: (name: Placeholder) => void;
};

/** The names of all placeholders, to choose one. */
export function MarkMenu({ label, title, onChoose }: MarkMenuProps) {
  const { t } = useTranslation('messages');
  return (
    <Menu
      label={label}
      title={title}
      placement="bottom start"
      trigger={
        <Button size="sm" variant="fill" iconEnd="chevron-down">
          {label}
        </Button>
      }
      groups={[
        PLACEHOLDERS.map((id) => ({
          id,
          label: t(`placeholder.${id}`),
          onAction: () => onChoose(id),
        })),
      ]}
    />
  );
}
