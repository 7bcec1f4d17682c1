package org.ackord.correspondence;

import org.springframework.data.repository.Repository;

interface MessageBodies extends Repository<MessageHtml, String> {

    MessageHtml save(MessageHtml html);
}
