#pragma once

/* Exchanges two paths in one step (renameat2 with RENAME_EXCHANGE).
   Returns 0, or the errno value; ENOSYS where the system has no such call. */
int linux_exchange(const char *first, const char *second);
