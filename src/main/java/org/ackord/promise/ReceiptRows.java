package org.ackord.promise;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReceiptRows extends JpaRepository<ReceiptRow, String> {}
