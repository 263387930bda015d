import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { agreeingBodies } from '@cynllun/domain/plan/choices';
import { entities } from '@cynllun/domain/plan/entities';
import type { EventField } from '@cynllun/domain/stage/current-events';
import { CheckField } from '../../form/CheckField.tsx';
import { DateAnswer } from '../../form/DateAnswer.tsx';
import { RadioField } from '../../form/RadioField.tsx';
import { TextArea } from '../../form/TextArea.tsx';
import { TextField } from '../../form/TextField.tsx';

interface EventAnswerProps {
  readonly field: EventField;
  readonly optional: boolean;
}

type Answers = Record<Exclude<EventField, 'withReport'>, string> & { withReport: boolean };

/** One thing that is said of an event beyond its kind and day. Which version it happened to is not asked again. */
export function EventAnswer({ field: name, optional }: EventAnswerProps) {
  const { t } = useTranslation('fields');
  const { control, register } = useFormContext<Answers>();
  const label = t(`planEvent.${name}`);
  switch (name) {
    case 'version':
      return null;
    case 'withReport':
      return (
        <Controller
          control={control}
          name={name}
          render={({ field: { value, onChange } }) => (
            <CheckField
              name={name}
              label={label}
              checked={value}
              onChange={(event) => onChange(event.target.checked)}
            />
          )}
        />
      );
    case 'body':
      return (
        <Controller
          control={control}
          name={name}
          render={({ field }) => (
            <RadioField
              {...field}
              label={label}
              options={agreeingBodies.map((value) => ({ value, label: t(`agreeingBody.${value}`) }))}
            />
          )}
        />
      );
    case 'callInUntil':
      return <DateAnswer control={control} name={name} label={label} optional={optional} />;
    case 'agreedBy':
    case 'minuteReference':
      return <TextField {...register(name)} label={label} optional={optional} />;
    default:
      return (
        <Controller
          control={control}
          name={name}
          render={({ field }) => (
            <TextArea
              {...field}
              label={label}
              optional={optional}
              longest={entities.planEvent.fields[name].longest}
              rows={3}
            />
          )}
        />
      );
  }
}
