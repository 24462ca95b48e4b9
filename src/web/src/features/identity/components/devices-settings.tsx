import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Age } from '@/components/ui/age';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CardError } from '@/components/ui/card-error';
import { tell, tellProblem } from '@/lib/toasts';
import type { Device } from '@/types/generated/types.gen';
import { devicesQuery, useEndDevices } from '../api/devices';
import { NotProven, useProof } from '../hooks/use-proof';
import { deviceName } from './device-name';

/** Where one is signed in, and signing out there. */
export function DevicesSettings() {
  const { t } = useTranslation();
  const devices = useQuery(devicesQuery);
  const data = devices.data?.data ?? [];
  const [proven, proof] = useProof();
  const end = useEndDevices(proven);
  const endIt = (id: string) =>
    end.mutate(id, {
      onSuccess: () => tell(id === 'others' ? t('devices.othersEnded') : t('devices.ended')),
      onError: (error) => {
        if (!(error instanceof NotProven)) tellProblem(error.message);
      },
    });
  return (
    <Card title={t('devices.title')} lead={t('devices.lead')}>
      {devices.error && <CardError query={devices} />}
      {proof}
      <ul>
        {data.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center justify-between gap-3 border-t border-border px-5 py-4">
            <DeviceText device={device} />
            {device.current ? (
              <span className="font-medium text-positive">{t('devices.here')}</span>
            ) : (
              <Button disabled={end.isPending} onClick={() => endIt(device.id)} aria-label={t('devices.endNamed', { device: deviceName(device.device) || t('devices.unknown') })}>
                {t('devices.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data.length > 1 && (
        <div className="border-t border-border px-5 py-4">
          <Button disabled={end.isPending} onClick={() => endIt('others')}>
            {t('devices.endOthers')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function DeviceText({ device }: { device: Device }) {
  const { t } = useTranslation();
  return (
    <span className="min-w-0">
      {deviceName(device.device) || t('devices.unknown')}
      <span className="block text-muted">
        {[device.practice, device.address].filter(Boolean).join(' · ')} · <Age at={device.lastSeenAt} />
      </span>
    </span>
  );
}
