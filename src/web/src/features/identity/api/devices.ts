import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post } from '@/lib/api-client';
import type { Devices, DevicesData, EndDeviceData, EndOtherDevicesData } from '@/types/generated/types.gen';

export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: ({ signal }) => get<DevicesData, Devices>('/api/v1/session/devices', { signal }),
});

/** Signs out on one device, or everywhere but here; `proven` asks once more who it is where that is needed. */
export function useEndDevices(proven: (act: () => Promise<undefined>) => Promise<undefined>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      proven(() =>
        id === 'others'
          ? post<EndOtherDevicesData, undefined>('/api/v1/session/devices/end-others', {})
          : post<EndDeviceData, undefined>('/api/v1/session/devices/{id}/end', { path: { id } }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: devicesQuery.queryKey }),
  });
}
